/// Four ways to learn to drive: from somebody, by selection, by rewards, by values.
package dev.backlight.training.driving;
