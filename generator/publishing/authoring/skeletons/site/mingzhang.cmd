@echo off
rem ASCII only: cmd reads this file in the code page of the machine.
setlocal
chcp 65001 >nul
set "PYTHONUTF8=1"
where py >nul 2>nul
if errorlevel 1 (python "%~dp0install.py") else (py -3 "%~dp0install.py")
if errorlevel 9009 type "%~dp0vendor\no-python.txt"
if errorlevel 1 exit /b 2
"%~dp0.venv\Scripts\mingzhang.exe" %*
