@echo off
chcp 65001 >nul
mingzhang check %*
pause
