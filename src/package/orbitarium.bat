@echo off
rem Starts Orbitarium: without arguments the window, with arguments a command.
rem The JDK is the first of ORBITARIUM_JAVA, JAVA_HOME, the PATH and the one that built this folder which is new enough.
setlocal EnableExtensions EnableDelayedExpansion
set "home=%~dp0.."
set "java="

if defined ORBITARIUM_JAVA (
  call :consider "%ORBITARIUM_JAVA%"
  if not defined java (
    echo orbitarium: ORBITARIUM_JAVA=%ORBITARIUM_JAVA% is not a JDK 25 or newer. Point it at one, or unset it. 1>&2
    exit /b 1
  )
)
if not defined java if defined JAVA_HOME call :consider "%JAVA_HOME%"
if not defined java for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :consider "%%~$PATH:J"
if not defined java if exist "%home%\bin\jdk" (
  set /p recorded=<"%home%\bin\jdk"
  call :consider "!recorded!"
)
if not defined java (
  echo orbitarium: a JDK 25 or newer is needed. Install one and set ORBITARIUM_JAVA to its folder. 1>&2
  exit /b 1
)
if not defined ORBITARIUM_HOME set "ORBITARIUM_HOME=%home%"
rem the window keeps its loaded classes in an archive, which halves every later start; the JVM renews it when a library changes
set "create="
set "archive="
if exist "%home%\bin\classes.jsa" set archive="-XX:SharedArchiveFile=%home%\bin\classes.jsa"
if "%~1"=="" (
  set create=-XX:+AutoCreateSharedArchive
  set archive="-XX:SharedArchiveFile=%home%\bin\classes.jsa"
)

"%java%" "@%home%\bin\jvm.options" -Xlog:cds*=off %create% %archive% --module-path "%home%\javafx" "-Dorbitarium.home=%ORBITARIUM_HOME%" %ORBITARIUM_JVM_OPTIONS% ^
  -cp "%home%\lib\*" org.orbitarium.app.Main %*
exit /b %ERRORLEVEL%

:consider
set "candidate=%~1"
if exist "%candidate%\bin\java.exe" set "candidate=%candidate%\bin\java.exe"
if not exist "%candidate%" exit /b
set "number=0"
for /f "tokens=3" %%V in ('""%candidate%" -version 2^>^&1" ^| findstr /i "version"') do for /f "delims=.-+" %%N in ("%%~V") do set "number=%%N"
if %number% GEQ 25 set "java=%candidate%"
exit /b
