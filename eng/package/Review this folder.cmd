@echo off
rem Drop a folder with one State's statutes on this file. The report is written beside the folder and opened.
setlocal EnableExtensions EnableDelayedExpansion
chcp 65001 >nul
title LawReview
set "dropped="
set "folder="
if not "%~1"=="" set "folder=%~f1"

rem A dropped path with an ampersand and no blank comes without quotation marks, and the arguments above end at the
rem ampersand. The command line of this process has the whole path.
set "line=!cmdcmdline!"
set "rest=!line:*.cmd" =!"
if not "!rest!"=="!line!" (
    set "dropped=yes"
    set "folder=!rest:"=!"
)

if not defined folder (
    echo Drop a folder with the statutes of one State on this file.
    echo To try it, drop a folder of the folder "example" on it.
    goto wait
)
if "!folder:~-1!"=="\" set "folder=!folder:~0,-1!"
if not exist "!folder!\" (
    echo This is not a folder: "!folder!"
    echo Put the texts into one folder and drop that folder here.
    goto wait
)

set "report=!folder!-report.docx"
set /a n=2
:name
if exist "!report!" (
    set "report=!folder!-report-!n!.docx"
    set /a n+=1
    goto name
)

echo Reading "!folder!"
echo.
"%~dp0lawreview.exe" review "!folder!" -o "!report!"
set "code=!errorlevel!"
echo.
if exist "!report!" (
    if "!code!"=="4" echo The report is marked as incomplete: see the messages above.
    echo Opening "!report!"
    start "" "!report!"
) else (
    echo No report was written: see the message above.
)

:wait
echo.
pause
rem A dropped path's ampersand must not start a command after this one.
if defined dropped exit
exit /b
