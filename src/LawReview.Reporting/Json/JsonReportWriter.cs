using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using LawReview.Core.Text;

namespace LawReview.Reporting.Json;

/// <summary>
/// Writes a report as JSON, for other programs. The form is versioned: <c>docs/schema/report-1.schema.json</c> describes it, and a
/// change that a reader of version 1 could not take makes a new version.
/// </summary>
public static class JsonReportWriter
{
    /// <summary>Name and version of the form, the first property of every file.</summary>
    public const string Schema = "lawreview.report/1";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false), new SpanConverter() },
    };

    /// <summary>UTF-8 without a byte-order mark; properties stand in the order of the model.</summary>
    /// <param name="output">Is left open.</param>
    public static void Write(Report report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        Write(Schema, report, output);
    }

    /// <summary>Any document of the program: the name and version of its form, then its properties.</summary>
    internal static void Write<T>(string schema, T content, Stream output)
    {
        var root = new JsonObject { ["schema"] = schema };
        foreach (var (name, value) in JsonSerializer.SerializeToNode(content, Options)!.AsObject().ToList())
            root[name] = value?.DeepClone();
        JsonSerializer.Serialize(output, root, Options);
        output.WriteByte((byte)'\n');
    }

    /// <summary>A span as start and length; its end follows from them.</summary>
    private sealed class SpanConverter : JsonConverter<TextSpan>
    {
        public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => throw new NotSupportedException("Reports are written, not read.");

        public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteNumber("start", value.Start);
            writer.WriteNumber("length", value.Length);
            writer.WriteEndObject();
        }
    }
}
