# Compares the version of the packaged program with the one expected. usage: check.ps1 VERSION
param([Parameter(Mandatory = $true)][string] $Version)
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..\..')

# Backlight.exe has no console, so its runtime is asked.
$app = 'target\installer\image\Backlight'
$said = & "$app\runtime\bin\java.exe" --add-modules 'javafx.controls,javafx.fxml,javafx.swing,jdk.incubator.vector' `
    "-Dbacklight.version=$Version" -cp "$app\app\*" dev.backlight.app.Main --version
if ($LASTEXITCODE -ne 0 -or "$said" -notlike "*$Version*") {
    [Console]::Error.WriteLine("The packaged program says '$said', not version $Version.")
    exit 1
}
Write-Output "version: $said"
