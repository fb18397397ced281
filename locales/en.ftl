# Every word that a person reads. One key per idea; `.sms` holds the compact wording of a text message.
# In Telegram a button's label has at most 20 characters.

with-hint =
    { $hint }

    { $screen }

## Joining

join-share-contact = 📱 Share my number
