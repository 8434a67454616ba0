import Canvas
import Kira

/// The columns of the users list.
let userColumns: [Column] = [
  .grade,
  .of(User.self, "name", width: 16...30, order: .name) { user, _ in Span(user.name.text) },
  .truth,
  .of(User.self, "type", width: 10...10, dispensability: 5) { user, _ in
    Span(user.kind.words, .muted)
  },
  .of(User.self, "country", width: 7...7, dispensability: 4) { user, _ in
    Span(user.country.text, .muted)
  },
  .of(User.self, "e-mail", width: 20...32, dispensability: 7) { user, _ in
    Span(user.email.text, .muted)
  },
  .of(User.self, "status", width: 10...10, dispensability: 3, order: .status) { user, _ in
    Span(user.status.raw.text, .muted)
  },
  .id,
  .age,
]
