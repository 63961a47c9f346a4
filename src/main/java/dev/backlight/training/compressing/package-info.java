/// A network that learns to say again what it was shown, through a waist of few numbers.
package dev.backlight.training.compressing;
