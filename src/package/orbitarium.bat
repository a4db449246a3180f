@echo off
rem Starts Orbitarium: without arguments the window, with arguments a command.
rem The JDK is the first of ORBITARIUM_JAVA, JAVA_HOME, the PATH and the one that built this folder which is new enough.
rem ORBITARIUM_OPTS holds options for Java, as -Xmx8g.
setlocal EnableExtensions DisableDelayedExpansion
set "home=%~dp0.."
set "java="

rem no blocks in parentheses around paths: a path may hold one itself, as C:\Program Files (x86)
if not defined ORBITARIUM_JAVA goto search
call :consider "%ORBITARIUM_JAVA%"
if defined java goto found
echo orbitarium: ORBITARIUM_JAVA=%ORBITARIUM_JAVA% is not a JDK 25 or newer. Point it at one, or unset it. 1>&2
exit /b 1

:search
if defined JAVA_HOME call :consider "%JAVA_HOME%"
if not defined java for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :consider "%%~$PATH:J"
if not defined java if exist "%home%\bin\jdk" for /f "usebackq delims=" %%R in ("%home%\bin\jdk") do call :consider "%%R"
if defined java goto found
echo orbitarium: a JDK 25 or newer is needed. Install one and set ORBITARIUM_JAVA to its folder. 1>&2
exit /b 1

:found
if not defined ORBITARIUM_HOME set "ORBITARIUM_HOME=%home%"
rem the window keeps its loaded classes in an archive, which halves every later start; the JVM renews it when a library changes
set "create="
set "archive="
if exist "%home%\bin\classes.jsa" set archive="-XX:SharedArchiveFile=%home%\bin\classes.jsa"
if not "%~1"=="" goto start
set "create=-XX:+AutoCreateSharedArchive"
set archive="-XX:SharedArchiveFile=%home%\bin\classes.jsa"

:start
"%java%" "@%home%\bin\jvm.options" -Xlog:cds*=off %create% %archive% --module-path "%home%\javafx" "-Dorbitarium.home=%ORBITARIUM_HOME%" %ORBITARIUM_OPTS% -cp "%home%\lib\*" org.orbitarium.app.Main %*
exit /b %ERRORLEVEL%

rem Takes a folder or a java.exe if it is new enough. The command begins with call, so that the quotes of a path with blanks survive.
:consider
set "candidate=%~1"
if exist "%candidate%\bin\java.exe" set "candidate=%candidate%\bin\java.exe"
if exist "%candidate%\" exit /b
if not exist "%candidate%" exit /b
set "number="
for /f "tokens=2 delims=.-+ " %%N in ('call "%candidate%" --version 2^>nul') do if not defined number set "number=%%N"
if not defined number exit /b
if %number% GEQ 25 set "java=%candidate%"
exit /b
