/// The room of tastes.
package dev.backlight.controller.domain.taste;
