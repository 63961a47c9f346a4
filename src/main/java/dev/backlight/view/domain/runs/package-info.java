/// The trainings of a room beside each other: their list, and what each makes of the same example.
package dev.backlight.view.domain.runs;
