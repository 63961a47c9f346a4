/// The room of compressing as the screen knows it.
package dev.backlight.model.compressing;
