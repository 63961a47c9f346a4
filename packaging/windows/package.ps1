# Makes target\installer\image\Backlight and target\installer\Backlight-VERSION.msi. usage: package.ps1 VERSION
# Needs JAVA_HOME of a JDK 25 (mvn -Pinstaller verify sets it) and the WiX toolset on the PATH. The result is not signed.
param([Parameter(Mandatory = $true)][string] $Version)
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..\..')

function Fail([string] $Sentence) {
    [Console]::Error.WriteLine($Sentence)
    exit 1
}

function Invoke-Tool([string] $Tool, [string[]] $Arguments) {
    & (Join-Path $env:JAVA_HOME "bin\$Tool.exe") @Arguments
    if ($LASTEXITCODE -ne 0) { Fail "$Tool failed with exit code $LASTEXITCODE." }
}

$pom = ([xml](Get-Content -Raw -Encoding UTF8 pom.xml)).project.version
if ($pom -ne $Version) { Fail "The installer would be $Version, but pom.xml says $pom." }
if (-not (Test-Path "target\backlight-$Version.jar")) { Fail "There is no target\backlight-$Version.jar: run mvn -Pinstaller verify." }
$sections = '^## \[(Unreleased|' + [regex]::Escape($Version) + ')\]'
if (-not (Select-String -Quiet -Path CHANGELOG.md -Pattern $sections)) {
    Fail "CHANGELOG.md has neither an [Unreleased] section nor one for $Version."
}
if (-not ((Get-Command candle.exe -ErrorAction SilentlyContinue) -or (Get-Command wix.exe -ErrorAction SilentlyContinue))) {
    Fail 'An .msi needs the WiX toolset: get it at https://wixtoolset.org and put it on the PATH.'
}

$work = 'target\installer'
foreach ($folder in 'runtime', 'image', 'input') {
    if (Test-Path "$work\$folder") { Remove-Item -Recurse -Force "$work\$folder" }
}
New-Item -ItemType Directory -Force "$work\input\assets" | Out-Null
Copy-Item "target\backlight-$Version.jar", 'target\libraries\*.jar', 'LICENSE', 'packaging\common\THIRD-PARTY.md' "$work\input"
Copy-Item -Recurse 'assets\mnist', 'assets\icons' "$work\input\assets"

$javafx = (Get-ChildItem 'target\javafx\*-win.jar').FullName -join ';'
if (-not $javafx) { Fail 'target\javafx has no JavaFX for win.' }
$modules = (Get-Content packaging\common\modules.txt).Trim()
Invoke-Tool jlink @('--module-path', $javafx, '--add-modules', $modules, '--strip-debug', '--no-header-files',
    '--no-man-pages', '--compress', 'zip-6', '--output', "$work\runtime")
Invoke-Tool jpackage @('--type', 'app-image', '@packaging/common/jpackage.args', '--app-version', $Version,
    '--java-options', "-Dbacklight.version=$Version", '--runtime-image', "$work\runtime", '--input', "$work\input",
    '--main-jar', "backlight-$Version.jar", '--icon', 'assets\icons\backlight.ico', '--dest', "$work\image")
Get-ChildItem "$work\*.msi" | Remove-Item
Invoke-Tool jpackage @('--type', 'msi', '--name', 'Backlight', '--app-version', $Version, '--app-image', "$work\image\Backlight",
    '--file-associations', 'packaging\windows\association.properties',
    '--file-associations', 'packaging\windows\lesson.properties',
    '--license-file', 'LICENSE', '--win-menu', '--win-shortcut', '--win-dir-chooser', '--win-per-user-install',
    '--win-upgrade-uuid', '6f1c1c2e-2b0c-4a5b-9f57-3c2f0a8f5d11', '--dest', $work)
Get-ChildItem "$work\*.msi" | ForEach-Object { $_.FullName }
