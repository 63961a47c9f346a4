/// The room of compressing.
package dev.backlight.controller.domain.compressing;
