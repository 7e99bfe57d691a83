<?php
// What the fields of all calls have to look like.

function dated(string $text): bool
{
    $date = DateTimeImmutable::createFromFormat('!YmdHis', $text);
    return strlen($text) === 14 && $date !== false && $date->format('YmdHis') === $text;
}

function amount(string $text): bool
{
    return preg_match('/\A\d{1,9}\.\d\d\z/', $text) === 1 && in_range($text);
}

const FORMATS = [
    'busi_partner' => '/\A(101001|109001)\z/', 'valid_order' => '/\A[1-9]\d{0,5}\z/', 'pay_type' => '/\A([23PD]|27)\z/',
    'card_no' => '/\A\d{13,19}\z/', 'bank_code' => '/\A\d{8}\z/', 'bind_mob' => '/\A1\d{10}\z/', 'id_type' => '/\A[0-9X]\z/',
    'id_no' => '/\A(\d{15}|\d{17}[\dXx])\z/', 'vali_date' => '/\A\d{4}\z/', 'cvv2' => '/\A\d{3,4}\z/',
    'verify_code' => '/\A\d{1,6}\z/', 'query_version' => '/\A(1\.0|1\.1|4\.0)\z/',
    'no_order' => '/\A.{0,32}\z/su', 'user_id' => '/\A.{0,32}\z/su', 'name_goods' => '/\A.{0,40}\z/su',
    'info_order' => '/\A.{0,255}\z/su', 'no_agree' => '/\A.{0,32}\z/su',
    'no_refund' => '/\A.{0,32}\z/su', 'platform' => '/\A.{0,32}\z/su', 'trader_refund' => '/\A\d{18}\z/',
    'money_refund' => '/\A\d{1,9}\.\d\d\z/', 'offset' => '/\A\d{1,8}\z/',
    'notify_url' => '~\A(?=.{0,128}\z)https?://[a-z0-9.-]+(:\d+)?([/?#].*)?\z~is',
];

/** `$own` are formats of this call alone. */
function formats(array $fields, array $required, array $own = []): void
{
    foreach ($required as $name) {
        field(($fields[$name] ?? '') !== '');
    }
    foreach ($fields as $name => $value) {
        if ($value === '') {
            continue;
        }
        $format = $own[$name] ?? FORMATS[$name] ?? '//';
        field(preg_match($format, $value) === 1);
        field(!in_array($name, ['dt_order', 'dt_refund'], true) || dated($value));
        field($name !== 'money_order' || amount($value));
        field($name !== 'risk_item' || json_decode($value) instanceof stdClass);
    }
}

function in_range(string $amount): bool
{
    return (float) $amount >= 0.01 && (float) $amount <= 99999999;
}

/** A category of risk, and an expiry whose month is one. */
function risk_and_expiry(array $fields): void
{
    field(preg_match('/\A\d{4}\z/', (string) (json_decode($fields['risk_item'], true)['frms_ware_category'] ?? '')) === 1);
    $month = substr($fields['vali_date'] ?? '', 2);
    refuse_unless($month === '' || ((int) $month >= 1 && (int) $month <= 12), 'declined');
}

const CARD = ['card_no', 'acct_name', 'bind_mob', 'id_type', 'id_no'];
