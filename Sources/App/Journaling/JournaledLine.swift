import Intents
import Store

extension JournaledIntent {
  /// As a person reads it; the bytes that were sent are no part of that.
  var line: IntentLine {
    var intent = intent
    intent.body = []
    return IntentLine(
      number: number,
      intent: intent,
      life: life,
      story: story.map { entry in
        IntentLine.Entry(
          number: entry.number,
          at: entry.at.wall,
          attempt: entry.attempt,
          event: entry.event
        )
      }
    )
  }
}
