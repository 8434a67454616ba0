import Kira

/// An errand whose answer is awaited.
struct SentErrand {
  let errand: Errand
  let inquiry: Inquiry
  /// Of the walk that asked.
  let serial: Int
  /// Somebody waits for it, and wants to see that it is read anew.
  let isUrgent: Bool
}
