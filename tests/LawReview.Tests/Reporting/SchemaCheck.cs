using System.Text.Json;
using System.Text.RegularExpressions;

namespace LawReview.Tests.Reporting;

/// <summary>
/// Checks a JSON value against the few keywords that our schemas use. An unknown keyword is reported, so that a schema cannot
/// promise what is not checked.
/// </summary>
internal static class SchemaCheck
{
    public static List<string> Errors(JsonElement schema, JsonElement value)
    {
        var errors = new List<string>();
        Check(schema, value, "$");
        return errors;

        void Check(JsonElement rule, JsonElement node, string path)
        {
            foreach (var keyword in rule.EnumerateObject())
            {
                switch (keyword.Name)
                {
                    case "$schema" or "title" or "description" or "$defs":
                        break;
                    case "$ref":
                        Check(schema.GetProperty("$defs").GetProperty(keyword.Value.GetString()!.Split('/')[^1]), node, path);
                        break;
                    case "type":
                        if (!IsOfType(keyword.Value, node)) errors.Add($"{path}: {node.ValueKind} is not {keyword.Value}");
                        break;
                    case "const":
                        if (node.ToString() != keyword.Value.ToString()) errors.Add($"{path}: not {keyword.Value}");
                        break;
                    case "enum":
                        if (keyword.Value.EnumerateArray().All(v => v.ToString() != node.ToString())) errors.Add($"{path}: '{node}' is not listed");
                        break;
                    case "pattern":
                        if (!Regex.IsMatch(node.ToString(), keyword.Value.GetString()!)) errors.Add($"{path}: '{node}' has another form");
                        break;
                    case "minimum":
                        if (node.ValueKind == JsonValueKind.Number && node.GetInt64() < keyword.Value.GetInt64()) errors.Add($"{path}: too small");
                        break;
                    case "items":
                        foreach (var (item, i) in node.EnumerateArray().Select((x, i) => (x, i))) Check(keyword.Value, item, $"{path}[{i}]");
                        break;
                    case "required":
                        errors.AddRange(keyword.Value.EnumerateArray().Where(n => !node.TryGetProperty(n.GetString()!, out _)).Select(n => $"{path}: no {n}"));
                        break;
                    case "properties":
                        foreach (var property in keyword.Value.EnumerateObject())
                            if (node.TryGetProperty(property.Name, out var child))
                                Check(property.Value, child, $"{path}.{property.Name}");
                        break;
                    case "additionalProperties":
                        errors.AddRange(node.EnumerateObject().Where(p => !rule.GetProperty("properties").TryGetProperty(p.Name, out _)).Select(p => $"{path}: unknown {p.Name}"));
                        break;
                    default:
                        errors.Add($"{path}: the check does not know '{keyword.Name}'");
                        break;
                }
            }
        }
    }

    private static bool IsOfType(JsonElement types, JsonElement node)
    {
        var names = types.ValueKind == JsonValueKind.Array ? types.EnumerateArray().Select(t => t.GetString()) : [types.GetString()];
        var actual = node.ValueKind switch
        {
            JsonValueKind.True or JsonValueKind.False => "boolean",
            JsonValueKind.Number => "integer",
            _ => node.ValueKind.ToString().ToLowerInvariant(),
        };
        return names.Contains(actual);
    }
}
