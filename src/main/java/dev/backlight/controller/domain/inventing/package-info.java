/// The room of inventing.
package dev.backlight.controller.domain.inventing;
