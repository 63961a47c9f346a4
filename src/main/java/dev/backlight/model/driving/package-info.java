/// The room of driving as the screen knows it.
package dev.backlight.model.driving;
