/// Ears and mouth of the machine: microphone and loudspeaker.
package dev.backlight.data.sound.device;
