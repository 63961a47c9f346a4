/// The room of tastes as the screen knows it.
package dev.backlight.model.taste;
