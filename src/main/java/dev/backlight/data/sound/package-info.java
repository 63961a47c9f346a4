/// Sounds as numbers: spoken digits, their waves, their spectra, and pictures made of them.
package dev.backlight.data.sound;
