/// The room in which a network tells whether a review praises.
package dev.backlight.controller.domain.mood;
