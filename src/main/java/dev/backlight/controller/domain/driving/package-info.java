/// The room of driving.
package dev.backlight.controller.domain.driving;
