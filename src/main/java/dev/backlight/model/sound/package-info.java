/// The room of sounds as the screen knows it.
package dev.backlight.model.sound;
