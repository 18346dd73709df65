@echo off
rem Double-click to install. A .ps1 opens in an editor instead of running.
powershell.exe -NoProfile -ExecutionPolicy Bypass -File "%~dp0install.ps1" %*
set code=%errorlevel%
pause
exit /b %code%
