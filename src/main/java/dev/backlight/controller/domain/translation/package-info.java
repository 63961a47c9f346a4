/// The room in which number words become Chinese numerals.
package dev.backlight.controller.domain.translation;
