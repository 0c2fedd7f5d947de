/** From the first word to the last site: the form a matter begins with, scheme, who goes along, sites, what the unit says of itself. */
package jianyi.inspection.preparation;
