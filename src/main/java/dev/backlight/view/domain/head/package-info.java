/// A head of attention at one position: query, keys, values, scores and shares by number.
package dev.backlight.view.domain.head;
