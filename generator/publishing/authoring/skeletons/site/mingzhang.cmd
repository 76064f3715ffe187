@echo off
rem 在这个文件夹里运行明账：mingzhang check、mingzhang serve。没有装好的先装好。PowerShell 里写 .\mingzhang。
setlocal
chcp 65001 >nul
set "PYTHONUTF8=1"
where py >nul 2>nul
if errorlevel 1 (python "%~dp0install.py") else (py -3 "%~dp0install.py")
if errorlevel 9009 echo 没有找到 Python。请安装 Python 3.11 或更高版本，安装时勾选“Add python.exe to PATH”。
if errorlevel 1 exit /b 2
"%~dp0.venv\Scripts\mingzhang.exe" %*
