@echo off
rem The shop needs a Unix: PostgreSQL's processes are run as on Linux and macOS.
where wsl >nul 2>nul
if %errorlevel% neq 0 (
  echo Sagashop runs on Linux, macOS and in WSL. Install WSL with "wsl --install", clone the repository inside it and run ./shop there. 1>&2
  exit /b 1
)
wsl --cd "%~dp0." ./shop %*
