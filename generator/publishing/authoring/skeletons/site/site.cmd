@echo off
chcp 65001 >nul
mingzhang build %*
pause
