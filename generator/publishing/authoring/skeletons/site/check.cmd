@echo off
cd /d "%~dp0"
call "%~dp0mingzhang.cmd" check %*
pause
