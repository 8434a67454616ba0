/// How long ago, as coarse as a person says it: a finer age would be a write to the screen a second.
package enum Age {
  /// `just now`, `3 min`, `2 h`, `5 d`, `3 months`.
  ///
  /// Two clocks differ by seconds; what is an hour ahead is not taken for new.
  package static func text(seconds: Int64) -> String {
    switch seconds {
    case ..<(-3_600): "future"
    case ..<60: "just now"
    case ..<3_600: "\(seconds / 60) min"
    case ..<86_400: "\(seconds / 3_600) h"
    case ..<5_184_000: "\(seconds / 86_400) d"
    default: "\(seconds / 2_592_000) months"
    }
  }

  /// The same for a moment seen from another.
  package static func text(of moment: Moment, at now: Moment) -> String {
    text(seconds: now.seconds(since: moment))
  }
}
