using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using LawReview.Core.Text;

namespace LawReview.Reporting.Json;

/// <summary>
/// Writes a report as JSON, for other programs. The form is versioned: <c>docs/schema/report-1.schema.json</c> describes it. What
/// a reader of it would miss raises the number behind the point, what he could not take the one before it.
/// </summary>
public static class JsonReportWriter
{
    /// <summary>Name and version of the form, the first property of every file.</summary>
    public const string Schema = "lawreview.report/1.1";

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
        using (var writer = new Utf8JsonWriter(output, new() { Indented = Options.WriteIndented, NewLine = Options.NewLine, Encoder = Options.Encoder }))
        {
            writer.WriteStartObject();
            writer.WriteString("schema", schema);
            foreach (var property in JsonSerializer.SerializeToElement(content, Options).EnumerateObject()) property.WriteTo(writer);
            writer.WriteEndObject();
        }

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
