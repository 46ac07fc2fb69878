# LawReview: what people type. Everything is a thin call of dotnet; `make dist` is eng/package/build.
.PHONY: run test build lint bench dist clean

CONFIGURATION ?= Release
STATE ?= corpus/ostrevia
LAWREVIEW = dotnet src/LawReview.Cli/bin/$(CONFIGURATION)/net10.0/lawreview.dll
QUIET = --nologo -v quiet

# A report in Word and as data on a fictional State; STATE=path/to/folder for another one.
run:
	@echo "Building …"
	@dotnet build src/LawReview.Cli -c $(CONFIGURATION) $(QUIET)
	@mkdir -p out
	@echo "Reading $(STATE) …"
	@$(LAWREVIEW) review $(STATE) -o out/report.docx -o out/report.json --overwrite

test:
	@eng/test $(CONFIGURATION)

build:
	@dotnet build LawReview.sln -c $(CONFIGURATION) $(QUIET)
	@eng/lucene $(CONFIGURATION)

# Code style, then the checklists and their examples.
lint:
	@dotnet format LawReview.sln --verify-no-changes --severity warn
	@dotnet build src/LawReview.Cli -c $(CONFIGURATION) $(QUIET)
	@$(LAWREVIEW) checklist lint
	@$(LAWREVIEW) checklist test

# How far the answers agree with the reference labels of the corpus, and how long that takes.
bench:
	@dotnet build src/LawReview.Cli -c $(CONFIGURATION) $(QUIET)
	@bash -c 'time $(LAWREVIEW) evaluate corpus --questions sixteen --leave-one-out --misses 0'

dist:
	@eng/package/build

clean:
	@rm -rf out dist TestResults
	@find src tests -type d \( -name bin -o -name obj \) -prune -exec rm -rf {} +
