/// A Transformer that turns number words into Chinese numerals.
package dev.backlight.model.sequence.translation;
