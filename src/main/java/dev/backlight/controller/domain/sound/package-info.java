/// The room of spoken digits.
package dev.backlight.controller.domain.sound;
