/// Learning to hear spoken digits.
package dev.backlight.training.sound;
