using System.CommandLine;
namespace LawReview.Cli.Commands;
public static class InitCommand { public static Command Create(CliContext c) => new("init",""); }
public static class ShowCommand { public static Command Create(CliContext c) => new("show",""); }
public static class ChecklistCommand { public static Command Create(CliContext c) => new("checklist",""); }
