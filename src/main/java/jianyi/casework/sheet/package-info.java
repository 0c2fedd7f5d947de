/** What every case sheet is put together from. */
package jianyi.casework.sheet;
