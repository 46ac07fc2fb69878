# LawReview: what people type. Everything is a thin call of dotnet; `make dist` is eng/package/build.
.PHONY: run test build lint bench dist clean

CONFIGURATION ?= Release
STATE ?= corpus/ostrevia
LAWREVIEW = bin/lawreview
QUIET = --nologo -v quiet
# Compiled ahead for this machine: a run is a second, and half of it would go into compiling. The machine's own packages
# are not in the lock files. Where the ahead-of-time compiler is not to be had, the program is the same, only slower.
PUBLISH = dotnet publish src/LawReview.Cli -c $(CONFIGURATION) $(QUIET) --use-current-runtime --no-self-contained -o bin -p:NuGetLockFilePath=obj/publish.lock.json
SOURCES = $(shell git ls-files src checklists '*.props' global.json 2>/dev/null)

# A report in Word and as data on a fictional State; STATE=path/to/folder for another one.
run: bin/lawreview
	@mkdir -p out
	@echo "Reading $(STATE) …"
	@$(LAWREVIEW) review $(STATE) -o out/report.docx -o out/report.json --overwrite

# bin/lawreview, the program.
bin/lawreview: $(SOURCES)
	@echo "Building bin/lawreview (a minute the first time) …"
	@$(PUBLISH) -p:PublishReadyToRun=true > /dev/null 2>&1 || $(PUBLISH)
	@touch bin/lawreview

test:
	@eng/test $(CONFIGURATION)

build: bin/lawreview
	@dotnet build LawReview.sln -c $(CONFIGURATION) $(QUIET)
	@eng/lucene $(CONFIGURATION)

# Code style, then the checklists and their examples.
lint: bin/lawreview
	@dotnet format LawReview.sln --verify-no-changes --severity warn
	@$(LAWREVIEW) checklist lint
	@$(LAWREVIEW) checklist test

# How far the answers agree with the reference labels of the corpus, and how long that takes.
bench: bin/lawreview
	@bash -c 'time $(LAWREVIEW) evaluate corpus --questions sixteen --leave-one-out --misses 0'

dist:
	@eng/package/build

clean:
	@rm -rf bin out dist TestResults
	@find src tests -type d \( -name bin -o -name obj \) -prune -exec rm -rf {} +
