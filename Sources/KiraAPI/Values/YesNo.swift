/// An answer to a question of the bank's.
///
/// Quirk.yesNoAreWords: true and false are refused; what is left out counts as no.
package enum YesNo: String, Sendable { case yes, no }
