/// The trainings of one room beside each other: those of this session, and twins that learn beside the present one.
package dev.backlight.model.domain.run;
