#requires -Version 5.1
# 绩评助手的安装程序（WPS 表格，Windows），不需要管理员权限。
#   install.ps1 [-Dir 文件夹]              安装或更新
#   install.ps1 -Uninstall [-Dir 文件夹]   卸载
# 做法都在 install.cs 里：它在没有 PowerShell 的机器上也能编译、测试。
param(
  [switch]$Uninstall,
  [string]$Dir = (Join-Path $env:APPDATA 'kingsoft\wps\jsaddons')
)
$ErrorActionPreference = 'Stop'

$source = Join-Path $PSScriptRoot 'install.cs'
if (-not (Test-Path -LiteralPath $source)) {
  Write-Host '安装文件不全，缺少 install.cs。请把压缩包全部解压，再运行一次。'
  exit 1
}
try {
  Add-Type -IgnoreWarnings -TypeDefinition ([System.IO.File]::ReadAllText($source))
  # 相对路径按 PowerShell 的当前位置算。
  $full = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Dir).TrimEnd('\')
  $installer = New-Object JipingInstaller -ArgumentList $PSScriptRoot, $full, $Uninstall.IsPresent
} catch {
  Write-Host "这台电脑不允许运行安装程序：$($_.Exception.Message)"
  Write-Host '请照安装说明里的“手工安装”做，或请管理员处理。'
  exit 1
}
$code = $installer.Run()
foreach ($line in $installer.Said) { Write-Host $line }
exit $code
