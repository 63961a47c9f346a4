/// Networks over sequences as the screen knows them: what they read now, and what they make of it.
package dev.backlight.model.sequence;
