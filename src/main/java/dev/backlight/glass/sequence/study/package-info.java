/// One sequence and one answer, every number between them by itself: where it comes from, what it does to the loss,
/// and the same without backpropagation.
package dev.backlight.glass.sequence.study;
