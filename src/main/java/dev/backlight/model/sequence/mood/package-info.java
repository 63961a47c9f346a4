/// Whether a review praises, as the screen knows it: verdicts word by word, and a rival that knows no order.
package dev.backlight.model.sequence.mood;
