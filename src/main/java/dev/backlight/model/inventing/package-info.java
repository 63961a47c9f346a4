/// The room of inventing as the screen knows it.
package dev.backlight.model.inventing;
