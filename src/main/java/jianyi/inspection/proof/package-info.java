/** What an inspected unit or an owner shows as files: with its report on itself, or that an opinion has been mended. */
package jianyi.inspection.proof;
